package sisinfo.access;

import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the guards in front of use cases and rows; pages have one of their own, which also shuts what says nothing. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor accessGuard() {
        MethodInterceptor guard = call -> {
            Class<?> type = call.getThis() == null
                    ? call.getMethod().getDeclaringClass()
                    : call.getThis().getClass();
            Required.by(AopUtils.getMostSpecificMethod(call.getMethod(), type), type)
                    .ifPresent(Acting::check);
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(new UseCases(), guard);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    /** Every pool of the application stands behind the second wall. */
    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor ownRows() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof OwnRows) ? new OwnRows(pool) : bean;
            }
        };
    }

    /** Public methods that say what they need, outside the pages. */
    private static final class UseCases extends StaticMethodMatcherPointcut {

        UseCases() {
            setClassFilter(type -> type.getPackageName().startsWith("sisinfo.")
                    && !type.getPackageName().contains(".web"));
        }

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return Required.by(AopUtils.getMostSpecificMethod(method, type), type)
                    .isPresent();
        }
    }
}
